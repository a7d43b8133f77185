"""How a field of two claims can compare."""

# unlike: different figures are no conflict, but equal ones can be the same; doubt: it speaks against a conflict
SAME, NEAR, LATER, SILENT, DOUBT, UNLIKE, APART = "same", "near", "later", "silent", "doubt", "unlike", "apart"
# ordered: the first and the second of a row, whose dates must follow one another; "later" is said of counts
ORDERED = "ordered"

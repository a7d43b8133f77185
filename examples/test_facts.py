import factledger as fl
from factledger.testing import strategies as st
from hypothesis import given

STATEMENT = fl.read("examples/statement.txt", published="2024-02-07")
FACTS = fl.read("examples/facts.txt", published="2024-01-31")

def test_statement_agrees_with_the_facts():
    assert fl.compare(STATEMENT, FACTS).conflicts == ()

@given(st.rewrites(STATEMENT))
def test_no_rewording_changes_that(reworded):
    assert fl.compare(reworded, FACTS).conflicts == ()

import factledger as fl

statement = fl.read("examples/statement.txt", published="2024-02-07")
claims = fl.extract(statement)

for claim in claims:
    quote = statement.text[claim.span.start : claim.span.end]
    print(claim.span.start, quote, claim.subject, claim.period)

with fl.Ledger("facts.db") as ledger:
    ledger.append(claims)

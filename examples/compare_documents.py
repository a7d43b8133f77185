import factledger as fl

statement = fl.read("examples/statement.txt", published="2024-02-07")
article = fl.read("examples/article.txt", published="2024-02-08")
report = fl.compare(statement, article)

for finding in report.findings:
    print(finding.rule.code, finding.verdict.name, "-", finding.reason)

print(fl.render(report, "text"))

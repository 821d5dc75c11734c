resource "aws_docdb_cluster" "docs" { # expect: require-audit-log
  cluster_identifier = "docs"
}

resource "aws_docdb_cluster" "docs" { # expect: require-members
  cluster_identifier = "docs-prod"
}

resource "aws_docdb_cluster_instance" "docs" {
  cluster_identifier = aws_docdb_cluster.docs.id
  instance_class     = "db.r6g.large"
}

resource "aws_docdb_cluster" "docs" {
  cluster_identifier = "docs-prod"
}

resource "aws_docdb_cluster_instance" "docs" {
  count              = 3
  cluster_identifier = aws_docdb_cluster.docs.id
  instance_class     = "db.r6g.large"
}

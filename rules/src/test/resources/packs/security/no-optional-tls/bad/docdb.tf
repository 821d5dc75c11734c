resource "aws_docdb_cluster_parameter_group" "docs" {
  family = "docdb5.0"

  parameter {
    name  = "tls"
    value = "disabled" # expect: no-optional-tls
  }
}

resource "aws_docdb_cluster" "docs" {
  db_cluster_parameter_group_name = aws_docdb_cluster_parameter_group.docs.name
}

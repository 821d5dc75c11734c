resource "aws_kms_key" "data" {}

resource "aws_docdb_cluster_parameter_group" "docs" {
  family = "docdb5.0"
  name   = "docs"

  parameter {
    name  = "tls"
    value = "disabled"
  }
}

resource "aws_security_group" "docs" {
  name = "docs"
}

resource "aws_security_group_rule" "docs" {
  type              = "ingress"
  security_group_id = aws_security_group.docs.id
  from_port         = 27000
  to_port           = 27100
  protocol          = "tcp"
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_docdb_cluster" "docs" {
  cluster_identifier              = "docs-production"
  engine_version                  = "5.0.0"
  master_username                 = "keeper"
  master_password                 = "not-so-secret"
  storage_encrypted               = true
  kms_key_id                      = aws_kms_key.data.arn
  backup_retention_period         = 14
  enabled_cloudwatch_logs_exports = ["audit", "profiler"]
  deletion_protection             = true
  db_cluster_parameter_group_name = aws_docdb_cluster_parameter_group.docs.name
  vpc_security_group_ids          = [aws_security_group.docs.id]
  db_subnet_group_name            = "elsewhere"
}

resource "aws_docdb_cluster_instance" "docs" {
  count                       = 2
  cluster_identifier          = aws_docdb_cluster.docs.id
  instance_class              = "db.r6g.large"
  enable_performance_insights = true
}

resource "aws_neptune_cluster" "graph" {
  cluster_identifier                  = "graph"
  engine_version                      = "1.3.2.1"
  iam_database_authentication_enabled = true
  enable_cloudwatch_logs_exports      = ["audit"]
  storage_encrypted                   = true
  kms_key_arn                         = aws_kms_key.data.arn
  copy_tags_to_snapshot               = true
  skip_final_snapshot                 = true
  apply_immediately                   = true
  neptune_subnet_group_name           = "elsewhere"
  vpc_security_group_ids              = [aws_security_group.docs.id]
}

resource "aws_neptune_cluster_instance" "graph" {
  cluster_identifier  = aws_neptune_cluster.graph.id
  instance_class      = "db.r6g.large"
  publicly_accessible = true
}

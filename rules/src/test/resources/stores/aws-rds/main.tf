resource "aws_db_instance" "shop" {
  identifier                          = "shop-prod"
  engine                              = "postgres"
  engine_version                      = "16.4"
  instance_class                      = "db.r7g.large"
  allocated_storage                   = 100
  max_allocated_storage               = 500
  storage_type                        = "gp3"
  iops                                = 3000
  storage_throughput                  = 125
  storage_encrypted                   = true
  kms_key_id                          = aws_kms_key.shop.arn
  username                            = "shop"
  password                            = "hunter2"
  multi_az                            = true
  publicly_accessible                 = true
  backup_retention_period             = 14
  copy_tags_to_snapshot               = true
  deletion_protection                 = true
  iam_database_authentication_enabled = true
  enabled_cloudwatch_logs_exports     = ["postgresql"]
  performance_insights_enabled        = true
  monitoring_interval                 = 60
  db_subnet_group_name                = aws_db_subnet_group.shop.name
  vpc_security_group_ids              = [aws_security_group.shop.id]
  parameter_group_name                = aws_db_parameter_group.shop.name
}

resource "aws_kms_key" "shop" {}

resource "aws_db_parameter_group" "shop" {
  name   = "shop"
  family = "postgres16"

  parameter {
    name  = "rds.force_ssl"
    value = "0"
  }
}

resource "aws_security_group" "shop" {
  name = "shop"

  ingress {
    from_port        = 5432
    to_port          = 5432
    protocol         = "tcp"
    ipv6_cidr_blocks = ["::/0"]
  }
}

resource "aws_db_subnet_group" "shop" {
  name       = "shop"
  subnet_ids = [aws_subnet.a.id, aws_subnet.b.id]
}

resource "aws_subnet" "a" {
  vpc_id     = "vpc-1"
  cidr_block = "10.0.1.0/24"
}

resource "aws_subnet" "b" {
  vpc_id     = "vpc-1"
  cidr_block = "10.0.2.0/24"
}

resource "aws_internet_gateway" "out" {
  vpc_id = "vpc-1"
}

resource "aws_route_table" "b" {
  vpc_id = "vpc-1"

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.out.id
  }
}

resource "aws_route_table_association" "b" {
  subnet_id      = aws_subnet.b.id
  route_table_id = aws_route_table.b.id
}

resource "aws_rds_cluster" "carts" {
  cluster_identifier = "carts"
  engine             = "aurora-mysql"
  master_username    = "root"
  master_password    = var.password
  kms_key_id         = aws_kms_key.shop.arn
  storage_encrypted  = true

  vpc_security_group_ids              = [aws_security_group.shop.id]
  db_subnet_group_name                = aws_db_subnet_group.shop.name
  enabled_cloudwatch_logs_exports     = ["audit"]
  iam_database_authentication_enabled = true
}

variable "password" {
  type = string
}

resource "aws_rds_cluster_instance" "carts" {
  count              = 2
  cluster_identifier = aws_rds_cluster.carts.id
  instance_class     = "db.r7g.large"
  engine             = "aurora-mysql"
}

resource "aws_db_snapshot" "shop" {
  db_instance_identifier = aws_db_instance.shop.identifier
  db_snapshot_identifier = "before"
  shared_accounts        = ["all"]
}

resource "aws_db_cluster_snapshot" "carts" {
  db_cluster_identifier          = aws_rds_cluster.carts.id
  db_cluster_snapshot_identifier = "before"
}

resource "aws_backup_selection" "all" {
  name         = "all"
  plan_id      = "plan"
  iam_role_arn = "role"
  resources    = ["*"]
}

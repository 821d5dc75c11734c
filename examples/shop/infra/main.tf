resource "aws_db_instance" "shop" {
  identifier              = "shop-${var.environment}"
  engine                  = "postgres"
  engine_version          = "16.4"
  instance_class          = var.class
  allocated_storage       = 200
  max_allocated_storage   = 1000
  storage_type            = "gp3"
  storage_encrypted       = true
  multi_az                = true
  deletion_protection     = true
  backup_retention_period = var.backup_days

  username                    = "shop"
  manage_master_user_password = true
  parameter_group_name        = aws_db_parameter_group.shop.name
  skip_final_snapshot         = false
  final_snapshot_identifier   = "shop-last"

  tags = { environment = var.environment }
}

resource "aws_db_parameter_group" "shop" {
  name   = "shop"
  family = "postgres16"

  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
}

resource "aws_s3_bucket" "invoices" {
  bucket = "shop-invoices"
  tags   = { environment = var.environment }
}

resource "aws_s3_bucket_public_access_block" "invoices" {
  bucket                  = aws_s3_bucket.invoices.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

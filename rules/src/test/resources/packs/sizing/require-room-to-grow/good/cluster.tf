resource "aws_rds_cluster" "shop" {
  engine = "aurora-postgresql"
}

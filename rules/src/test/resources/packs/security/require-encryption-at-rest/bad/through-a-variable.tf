variable "encrypted" {
  default = false
}

resource "aws_rds_cluster" "shop" {
  engine            = "aurora-postgresql"
  storage_encrypted = var.encrypted # expect: require-encryption-at-rest
}

resource "aws_rds_cluster_instance" "shop" {
  count              = 2
  cluster_identifier = aws_rds_cluster.shop.id
  instance_class     = "db.r6g.large"
}

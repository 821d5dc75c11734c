resource "aws_rds_cluster" "shop" {
  cluster_identifier = "shop-prod"
  engine             = "aurora-postgresql"
}

resource "aws_rds_cluster_instance" "shop" {
  count              = 2
  cluster_identifier = aws_rds_cluster.shop.id
  instance_class     = "db.r6g.large"
}

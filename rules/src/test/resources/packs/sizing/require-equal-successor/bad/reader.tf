resource "aws_rds_cluster" "shop" {
  cluster_identifier = "shop"
  engine             = "aurora-postgresql"
}

resource "aws_rds_cluster_instance" "writer" {
  cluster_identifier = aws_rds_cluster.shop.id
  instance_class     = "db.r7g.4xlarge"
}

resource "aws_rds_cluster_instance" "reader" {
  cluster_identifier = aws_rds_cluster.shop.id
  instance_class     = "db.r7g.large" # expect: require-equal-successor
  promotion_tier     = 1
}

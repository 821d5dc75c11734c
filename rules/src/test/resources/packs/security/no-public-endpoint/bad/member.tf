resource "aws_rds_cluster" "shop" {
  engine = "aurora-postgresql"
}

resource "aws_rds_cluster_instance" "shop" {
  cluster_identifier  = aws_rds_cluster.shop.id
  instance_class      = "db.r6g.large"
  publicly_accessible = true # expect: no-public-endpoint
}

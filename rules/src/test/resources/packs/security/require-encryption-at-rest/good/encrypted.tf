resource "aws_db_instance" "shop" {
  engine            = "postgres"
  storage_encrypted = true
}

resource "aws_rds_cluster" "shop" {
  engine            = "aurora-postgresql"
  storage_encrypted = true
}

# The cluster answers for its members.
resource "aws_rds_cluster_instance" "shop" {
  cluster_identifier = aws_rds_cluster.shop.id
  instance_class     = "db.r6g.large"
}

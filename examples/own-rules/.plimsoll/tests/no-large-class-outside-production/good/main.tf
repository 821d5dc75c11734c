resource "aws_db_instance" "shop" {
  identifier     = "shop"
  engine         = "postgres"
  instance_class = "db.r6g.4xlarge"
  tags           = { Environment = "production" }
}

resource "aws_db_instance" "try" {
  identifier     = "try"
  engine         = "postgres"
  instance_class = "db.t4g.medium"
  tags           = { Environment = "dev" }
}

resource "aws_elasticache_replication_group" "cache" {
  replication_group_id = "cache"
  description          = "cache"
  node_type            = "cache.r6g.4xlarge"
  tags                 = { Environment = "dev" }
}

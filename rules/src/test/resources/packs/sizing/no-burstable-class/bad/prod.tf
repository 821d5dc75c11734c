resource "aws_db_instance" "shop" {
  identifier     = "shop-prod"
  instance_class = "db.t4g.medium" # expect: no-burstable-class
}

resource "aws_elasticache_replication_group" "sessions" {
  replication_group_id = "sessions"
  node_type            = "cache.t3.small" # expect: no-burstable-class
  tags                 = { Environment = "production" }
}

resource "aws_elasticache_replication_group" "sessions" { # expect: require-encryption-in-transit
  replication_group_id = "sessions"
}

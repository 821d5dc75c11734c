resource "aws_elasticache_replication_group" "sessions" { # expect: require-token
  replication_group_id       = "sessions"
  transit_encryption_enabled = true
}

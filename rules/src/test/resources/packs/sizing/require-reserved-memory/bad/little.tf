resource "aws_elasticache_parameter_group" "sessions" {
  name   = "sessions"
  family = "redis7"

  parameter {
    name  = "reserved-memory-percent"
    value = "10" # expect: require-reserved-memory
  }
}

resource "aws_elasticache_replication_group" "sessions" {
  replication_group_id = "sessions"
  node_type            = "cache.r7g.large"
  parameter_group_name = aws_elasticache_parameter_group.sessions.name
}

resource "aws_elasticache_replication_group" "cart" {
  replication_group_id       = "cart-prod"
  description                = "Carts"
  engine                     = "valkey"
  engine_version             = "7.2"
  node_type                  = "cache.r7g.large"
  automatic_failover_enabled = true
  multi_az_enabled           = true
  at_rest_encryption_enabled = true
  kms_key_id                 = "arn:aws:kms:eu-west-1:111122223333:key/1"
  transit_encryption_enabled = true
  auth_token                 = "a-token-in-the-clear"
  snapshot_retention_limit   = 5
  parameter_group_name       = aws_elasticache_parameter_group.cart.name
  security_group_ids         = [aws_security_group.cart.id]
  subnet_group_name          = "cart"
}

resource "aws_elasticache_parameter_group" "cart" {
  name   = "cart"
  family = "valkey7"

  parameter {
    name  = "maxmemory-policy"
    value = "noeviction"
  }
}

resource "aws_security_group" "cart" {
  name = "cart"
}

resource "aws_elasticache_replication_group" "elsewhere" {
  replication_group_id        = "cart-elsewhere"
  description                 = "Carts, in another region"
  global_replication_group_id = "abcde-cart"
}

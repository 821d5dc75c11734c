resource "aws_elasticache_replication_group" "primary" {
  replication_group_id       = "shop"
  transit_encryption_enabled = true
  at_rest_encryption_enabled = true
  auth_token                 = var.token
}

resource "aws_elasticache_global_replication_group" "shop" {
  global_replication_group_id_suffix = "shop"
  primary_replication_group_id       = aws_elasticache_replication_group.primary.id
}

resource "aws_elasticache_replication_group" "secondary" {
  provider                    = aws.other
  replication_group_id        = "shop-secondary"
  global_replication_group_id = aws_elasticache_global_replication_group.shop.global_replication_group_id
}

variable "token" {}

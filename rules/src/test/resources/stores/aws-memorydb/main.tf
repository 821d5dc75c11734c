resource "aws_security_group" "cache" {
  name   = "cache"
  vpc_id = "vpc-1"

  ingress {
    from_port   = 6379
    to_port     = 6379
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8"]
  }
}

resource "aws_memorydb_parameter_group" "cache" {
  name   = "cache"
  family = "memorydb_redis7"

  parameter {
    name  = "maxmemory-policy"
    value = "allkeys-lru"
  }
}

resource "aws_memorydb_subnet_group" "cache" {
  name       = "cache"
  subnet_ids = [aws_subnet.private.id]
}

resource "aws_subnet" "private" {
  vpc_id     = "vpc-1"
  cidr_block = "10.0.1.0/24"
}

resource "aws_route_table" "private" {
  vpc_id = "vpc-1"

  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = "nat-1"
  }
}

resource "aws_route_table_association" "private" {
  subnet_id      = aws_subnet.private.id
  route_table_id = aws_route_table.private.id
}

resource "aws_memorydb_cluster" "cache" {
  name                     = "cache-prod"
  acl_name                 = "open-access"
  node_type                = "db.r7g.large"
  engine_version           = "7.1"
  num_shards               = 2
  num_replicas_per_shard   = 1
  security_group_ids       = [aws_security_group.cache.id]
  subnet_group_name        = aws_memorydb_subnet_group.cache.id
  parameter_group_name     = aws_memorydb_parameter_group.cache.name
  snapshot_retention_limit = 7
  tls_enabled              = false
  final_snapshot_name      = "last"
}

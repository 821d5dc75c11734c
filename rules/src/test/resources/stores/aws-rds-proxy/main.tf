resource "aws_db_proxy" "shop" {
  name                   = "shop"
  engine_family          = "POSTGRESQL"
  require_tls            = true
  debug_logging          = true
  role_arn               = "arn:aws:iam::111122223333:role/proxy"
  vpc_subnet_ids         = ["subnet-1"]
  vpc_security_group_ids = ["sg-1"]

  auth {
    iam_auth   = "REQUIRED"
    secret_arn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:a"
  }

  auth {
    iam_auth   = "DISABLED"
    secret_arn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:b"
  }
}

resource "aws_db_instance" "shop" {
  identifier = "shop"
  engine     = "postgres"
}

resource "aws_db_proxy_target" "shop" {
  db_proxy_name          = aws_db_proxy.shop.name
  target_group_name      = "default"
  db_instance_identifier = aws_db_instance.shop.identifier
}

resource "aws_db_proxy_target" "second" {
  db_proxy_name          = "second"
  target_group_name      = "default"
  db_instance_identifier = "shop"
}

resource "aws_db_proxy_default_target_group" "second" {
  db_proxy_name = "second"

  connection_pool_config {
    max_connections_percent = 20
  }
}

resource "aws_rds_cluster" "orders" {
  cluster_identifier = "orders"
  engine             = "aurora-mysql"
}

resource "aws_db_proxy_target" "orders" {
  db_proxy_name         = aws_db_proxy.shop.name
  target_group_name     = "default"
  db_cluster_identifier = aws_rds_cluster.orders.cluster_identifier
}

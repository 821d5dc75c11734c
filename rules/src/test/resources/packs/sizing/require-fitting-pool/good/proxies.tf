resource "aws_db_instance" "shop" {
  identifier     = "shop-prod"
  engine         = "postgres"
  instance_class = "db.m7g.large"
}

resource "aws_db_proxy" "web" {
  name          = "web"
  engine_family = "POSTGRESQL"
}

resource "aws_db_proxy" "jobs" {
  name          = "jobs"
  engine_family = "POSTGRESQL"
}

resource "aws_db_proxy_default_target_group" "web" {
  db_proxy_name = aws_db_proxy.web.name

  connection_pool_config {
    max_connections_percent = 60
  }
}

resource "aws_db_proxy_default_target_group" "jobs" {
  db_proxy_name = aws_db_proxy.jobs.name

  connection_pool_config {
    max_connections_percent = 40
  }
}

resource "aws_db_proxy_target" "web" {
  db_proxy_name          = aws_db_proxy.web.name
  target_group_name      = aws_db_proxy_default_target_group.web.name
  db_instance_identifier = aws_db_instance.shop.identifier
}

resource "aws_db_proxy_target" "jobs" {
  db_proxy_name          = aws_db_proxy.jobs.name
  target_group_name      = aws_db_proxy_default_target_group.jobs.name
  db_instance_identifier = aws_db_instance.shop.identifier
}

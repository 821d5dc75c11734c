resource "aws_db_parameter_group" "shop" {
  family = "mysql8.4"

  parameter {
    name  = "sync_binlog"
    value = "1"
  }
}

resource "aws_db_instance" "shop" {
  identifier           = "shop-prod"
  engine               = "mysql"
  parameter_group_name = aws_db_parameter_group.shop.name
}

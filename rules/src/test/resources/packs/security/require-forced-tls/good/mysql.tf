resource "aws_db_parameter_group" "shop" {
  family = "mysql8.4"

  parameter {
    name  = "require_secure_transport"
    value = "1"
  }
}

resource "aws_db_instance" "shop" {
  engine               = "mysql"
  engine_version       = "8.4"
  parameter_group_name = aws_db_parameter_group.shop.name
}

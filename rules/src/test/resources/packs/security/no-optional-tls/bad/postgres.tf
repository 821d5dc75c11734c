resource "aws_db_parameter_group" "shop" {
  family = "postgres16"

  parameter {
    name  = "rds.force_ssl"
    value = "0" # expect: no-optional-tls
  }
}

resource "aws_db_instance" "shop" {
  engine               = "postgres"
  parameter_group_name = aws_db_parameter_group.shop.name
}

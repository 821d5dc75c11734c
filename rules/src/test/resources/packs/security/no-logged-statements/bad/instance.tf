resource "aws_db_parameter_group" "shop" {
  family = "postgres16"

  parameter {
    name  = "log_statement"
    value = "all" # expect: no-logged-statements
  }
}

resource "aws_db_instance" "shop" {
  identifier           = "shop-prod"
  parameter_group_name = aws_db_parameter_group.shop.name
}

resource "aws_db_parameter_group" "shop" {
  family = "mysql8.0"

  parameter {
    name  = "max_connections"
    value = "{DBInstanceClassMemory/4000000}" # expect: no-many-connections
  }
}

resource "aws_db_instance" "shop" {
  identifier           = "shop-prod"
  engine               = "mysql"
  instance_class       = "db.m7g.large"
  parameter_group_name = aws_db_parameter_group.shop.name
}

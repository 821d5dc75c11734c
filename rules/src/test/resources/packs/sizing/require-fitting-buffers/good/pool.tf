resource "aws_db_parameter_group" "shop" {
  family = "mysql8.0"

  parameter {
    name  = "innodb_buffer_pool_size"
    value = "{DBInstanceClassMemory*3/4}"
  }
}

resource "aws_db_instance" "shop" {
  identifier           = "shop-prod"
  engine               = "mysql"
  instance_class       = "db.m7g.large"
  parameter_group_name = aws_db_parameter_group.shop.name
}

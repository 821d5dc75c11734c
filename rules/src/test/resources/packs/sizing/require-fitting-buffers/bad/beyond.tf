resource "aws_db_parameter_group" "shop" {
  family = "mysql8.0"

  parameter {
    name  = "innodb_buffer_pool_size"
    value = "17179869184" # expect: require-fitting-buffers
  }
}

resource "aws_db_instance" "shop" {
  identifier           = "shop-prod"
  engine               = "mysql"
  instance_class       = "db.m7g.large"
  parameter_group_name = aws_db_parameter_group.shop.name
}

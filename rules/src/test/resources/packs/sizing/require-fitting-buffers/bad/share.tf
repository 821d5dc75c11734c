resource "aws_db_parameter_group" "shop" {
  family = "postgres16"

  parameter {
    name  = "shared_buffers"
    value = "655360" # expect: require-fitting-buffers
  }
}

resource "aws_db_instance" "shop" {
  identifier           = "shop-prod"
  engine               = "postgres"
  instance_class       = "db.m7g.large"
  parameter_group_name = aws_db_parameter_group.shop.name
}

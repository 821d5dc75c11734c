resource "aws_db_parameter_group" "shop" {
  family = "postgres16"

  parameter {
    name  = "effective_cache_size"
    value = "4194304" # expect: require-true-cache-size
  }
}

resource "aws_db_instance" "shop" {
  identifier           = "shop-prod"
  engine               = "postgres"
  instance_class       = "db.m7g.large"
  parameter_group_name = aws_db_parameter_group.shop.name
}

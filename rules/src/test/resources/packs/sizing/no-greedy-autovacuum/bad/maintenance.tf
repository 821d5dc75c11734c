resource "aws_db_parameter_group" "shop" {
  family = "postgres16"

  parameter {
    name  = "maintenance_work_mem"
    value = "2097152" # expect: no-greedy-autovacuum
  }
}

resource "aws_db_instance" "shop" {
  identifier           = "shop-prod"
  engine               = "postgres"
  instance_class       = "db.m7g.large"
  parameter_group_name = aws_db_parameter_group.shop.name
}

resource "aws_db_parameter_group" "shop" {
  family = "postgres16"

  parameter {
    name  = "autovacuum_max_workers"
    value = "10"
  }

  parameter {
    name  = "autovacuum_work_mem"
    value = "524288" # expect: no-greedy-autovacuum
  }
}

resource "aws_db_instance" "shop" {
  identifier           = "shop-prod"
  engine               = "postgres"
  instance_class       = "db.m7g.large"
  parameter_group_name = aws_db_parameter_group.shop.name
}

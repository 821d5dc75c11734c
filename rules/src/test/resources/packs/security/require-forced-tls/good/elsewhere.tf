resource "aws_db_instance" "shop" {
  engine               = "mysql"
  engine_version       = "8.4"
  parameter_group_name = "made-elsewhere"
}

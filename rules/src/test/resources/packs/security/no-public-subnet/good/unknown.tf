resource "aws_db_instance" "shop" {
  db_subnet_group_name = "made-elsewhere"
}

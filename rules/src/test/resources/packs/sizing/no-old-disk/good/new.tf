resource "aws_db_instance" "shop" {
  allocated_storage = 100
  storage_type      = "gp3"
}

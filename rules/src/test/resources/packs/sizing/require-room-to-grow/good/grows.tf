resource "aws_db_instance" "shop" {
  allocated_storage     = 100
  max_allocated_storage = 400
}

resource "aws_db_instance" "shop" {
  engine              = "postgres"
  deletion_protection = true
}

resource "aws_db_instance" "shop" {
  engine         = "postgres"
  engine_version = "16.4"
}

resource "aws_db_instance" "shop" {
  engine         = "postgres"
  engine_version = "17.2"
}

resource "aws_db_instance" "shop" {
  engine              = "postgres"
  publicly_accessible = true # expect: no-public-endpoint
}

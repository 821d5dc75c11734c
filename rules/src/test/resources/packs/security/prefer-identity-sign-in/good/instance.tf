resource "aws_db_instance" "shop" {
  identifier                          = "shop-prod"
  engine                              = "postgres"
  iam_database_authentication_enabled = true
}

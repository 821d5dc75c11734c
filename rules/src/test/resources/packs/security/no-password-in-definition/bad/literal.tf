resource "aws_db_instance" "shop" {
  engine   = "postgres"
  username = "shop"
  password = "correct-horse" # expect: no-password-in-definition
}

resource "aws_db_instance" "shop" { # expect: prefer-identity-sign-in
  identifier = "shop-prod"
  engine     = "postgres"
}

resource "aws_db_instance" "shop" { # expect: require-customer-key
  identifier        = "shop-prod"
  storage_encrypted = true
}

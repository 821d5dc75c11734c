resource "aws_db_instance" "shop" {
  identifier        = "shop-staging"
  storage_encrypted = true
}

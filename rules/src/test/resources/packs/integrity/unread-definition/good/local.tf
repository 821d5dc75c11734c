module "db" {
  source = "./db"
}
# file: db/main.tf
resource "aws_db_instance" "shop" {
  identifier        = "shop-dev"
  storage_encrypted = true
}

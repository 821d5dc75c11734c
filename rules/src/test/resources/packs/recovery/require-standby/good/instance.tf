resource "aws_db_instance" "shop" {
  identifier = "shop-prod"
  engine     = "postgres"
  multi_az   = true
}

resource "aws_db_proxy" "shop" {
  name = "shop"
}

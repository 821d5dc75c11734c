resource "aws_db_instance" "shop" {
  identifier     = "shop-dev"
  instance_class = "db.t4g.medium"
}

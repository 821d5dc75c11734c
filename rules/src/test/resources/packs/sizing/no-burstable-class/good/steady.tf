resource "aws_db_instance" "shop" {
  identifier     = "shop-prod"
  instance_class = "db.m7g.large"
}

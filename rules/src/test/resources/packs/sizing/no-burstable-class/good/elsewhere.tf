resource "aws_db_instance" "shop" {
  identifier     = "shop-dev"
  engine         = "postgres"
  instance_class = "db.t4g.medium"
}

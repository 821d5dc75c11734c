resource "aws_db_instance" "shop" {
  engine         = "postgres"
  instance_class = "db.m7g.large"
}

resource "aws_db_instance" "shop" {
  identifier     = "shop-prod"
  engine         = "postgres"
  instance_class = "db.m7g.large"
}

resource "aws_db_instance" "trial" {
  identifier     = "trial-dev"
  engine         = "postgres"
  instance_class = "db.t4g.micro"
}
